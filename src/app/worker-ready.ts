/** The first word of the search worker, which says that it has started. */
export const WORKER_READY = 'ready';

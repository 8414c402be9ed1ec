/** Who publishes what is exported. A file of it names no source by this, since the service is none. */
export const publisherName = 'Headwater';

/** Who wrote the annotations that hold a source's own id and words. */
export const annotationAuthor = publisherName;

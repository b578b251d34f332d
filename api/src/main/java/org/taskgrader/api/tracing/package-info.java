/** Traces of submissions, from the request through the queue to the sandbox, whichever node does which part. */
@NullMarked
package org.taskgrader.api.tracing;

import org.jspecify.annotations.NullMarked;

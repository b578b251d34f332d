/** Speaks to a running service, as any other client of its API would. */
@NullMarked
package org.taskgrader.api.client;

import org.jspecify.annotations.NullMarked;

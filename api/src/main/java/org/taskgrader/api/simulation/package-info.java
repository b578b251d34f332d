/** A course's history as it might have been: for demonstrations, and for measuring on many submissions. */
@NullMarked
package org.taskgrader.api.simulation;

import org.jspecify.annotations.NullMarked;

/** Grading again what was sent for an exercise, as when its tests have changed, and telling what came out differently. */
@NullMarked
package org.taskgrader.api.regrade;

import org.jspecify.annotations.NullMarked;

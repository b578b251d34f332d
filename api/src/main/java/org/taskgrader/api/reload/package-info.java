/** Exercises while their authors edit them: read again when a file changes, and kept as they were where that goes wrong. */
@NullMarked
package org.taskgrader.api.reload;

import org.jspecify.annotations.NullMarked;

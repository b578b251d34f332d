/** One feedback, shown: as plain text, on a terminal, as a piece of a page. Each escapes for where it is shown. */
@NullMarked
package org.taskgrader.core.feedback.rendering;

import org.jspecify.annotations.NullMarked;

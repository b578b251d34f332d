/** Which programs for an exercise are similar: asked for, compared by a process of its own, told and forgotten. */
@NullMarked
package org.taskgrader.api.similarity;

import org.jspecify.annotations.NullMarked;

/** Compares a program's output with the expected one, and says where and how they first differ. */
@NullMarked
package org.taskgrader.core.comparison;

import org.jspecify.annotations.NullMarked;

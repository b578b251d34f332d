/**
 * Which programs are alike: a program's normal form, of which programs that differ in names and manner have the same, and
 * a sketch of it, by which near ones are found.
 */
@NullMarked
package org.taskgrader.core.grouping;

import org.jspecify.annotations.NullMarked;

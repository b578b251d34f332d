/**
 * What an exercise's author asks of the text of a program: that it calls something or does without, that it has a loop or
 * a function of a certain type, that it stays short. Rules are data; holding a program against them is a pure function of its
 * text.
 *
 * <p>Who wants to get around a rule hides things from it. So what is forbidden is looked for behind macros, in every
 * group of lines that may count and by every name for it, and what is required counts only where it can be reached.
 */
@NullMarked
package org.taskgrader.core.rule;

import org.jspecify.annotations.NullMarked;

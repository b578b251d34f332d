/** What an exercise could have instead: limits by what right programs use, fewer tests that find as many mistakes. */
@NullMarked
package org.taskgrader.core.tuning;

import org.jspecify.annotations.NullMarked;

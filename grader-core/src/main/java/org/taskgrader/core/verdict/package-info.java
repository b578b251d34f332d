/** What the outcome of a run means for a test, and what the tests together are worth. */
@NullMarked
package org.taskgrader.core.verdict;

import org.jspecify.annotations.NullMarked;

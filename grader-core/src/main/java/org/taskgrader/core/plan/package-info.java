/** What to run: the sandbox's whole knowledge of a submission. It holds no expected output. */
@NullMarked
package org.taskgrader.core.plan;

import org.jspecify.annotations.NullMarked;

/**
 * What happened: the port to the sandbox, and the outcome of every process that it ran.
 *
 * <p>A {@link org.taskgrader.core.plan.Plan} goes in, an {@link org.taskgrader.core.execution.Execution} comes out.
 * Nothing here says whether a program is right; that is a {@linkplain org.taskgrader.core.verdict verdict}.
 */
@NullMarked
package org.taskgrader.core.execution;

import org.jspecify.annotations.NullMarked;

/**
 * What to run: the sandbox's whole knowledge of a submission, for its tests ({@link org.taskgrader.core.plan.Plan}) and for
 * what is to be found out besides ({@link org.taskgrader.core.plan.Investigation}). It holds no expected output.
 */
@NullMarked
package org.taskgrader.core.plan;

import org.jspecify.annotations.NullMarked;

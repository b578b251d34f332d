/** Programs that are tried against exercises which come along with them: graded as any other, and nothing is kept. */
@NullMarked
package org.taskgrader.api.trial;

import org.jspecify.annotations.NullMarked;

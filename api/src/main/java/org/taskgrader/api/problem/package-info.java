/** What is told when a request cannot be answered: problem details (RFC 9457), one type for each kind. */
@NullMarked
package org.taskgrader.api.problem;

import org.jspecify.annotations.NullMarked;

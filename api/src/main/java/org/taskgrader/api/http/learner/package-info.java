/** What the API tells of single learners to who may look at them. */
@NullMarked
package org.taskgrader.api.http.learner;

import org.jspecify.annotations.NullMarked;

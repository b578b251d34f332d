/**
 * Grades folders of learners' programs, as many at once as there are containers, and times it. What is counted, and how, is
 * the business of {@link org.taskgrader.core.evaluation}.
 */
@NullMarked
package org.taskgrader.api.evaluation;

import org.jspecify.annotations.NullMarked;

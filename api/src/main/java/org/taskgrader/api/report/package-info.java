/**
 * What a client reads about a submission. A {@link org.taskgrader.core.report.GradeReport} holds everything, hidden tests
 * and solutions included; the records here hold what may be told, bounded in size. This is the one place where the
 * decision is taken, so a store, a protocol or a page that has only these cannot give a secret away.
 */
@NullMarked
package org.taskgrader.api.report;

import org.jspecify.annotations.NullMarked;

/**
 * How good the grades are: programs of real learners, of which a course, the learner or a person has said what they are,
 * graded again, and what came of it compared with that.
 *
 * <p>A {@linkplain org.taskgrader.core.evaluation.CorpusFolder folder} is read into
 * {@linkplain org.taskgrader.core.evaluation.Corpus corpora}; each program's grade is reduced to an
 * {@linkplain org.taskgrader.core.evaluation.Observation observation}; the observations are counted into
 * {@linkplain org.taskgrader.core.evaluation.Figures figures}. Who runs the programs, how many at once and how long it takes
 * is not known here.
 */
@NullMarked
package org.taskgrader.core.evaluation;

import org.jspecify.annotations.NullMarked;

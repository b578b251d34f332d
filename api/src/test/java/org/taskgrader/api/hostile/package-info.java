/**
 * Programs that mean harm, sent to the whole service as a learner would send them: what comes of each, what it leaves, what
 * its neighbours notice, and what its report can do to whoever reads it.
 */
@NullMarked
package org.taskgrader.api.hostile;

import org.jspecify.annotations.NullMarked;

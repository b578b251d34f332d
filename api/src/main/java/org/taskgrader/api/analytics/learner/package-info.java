/** How single learners fare: for who may look at one whom they can recognise. */
@NullMarked
package org.taskgrader.api.analytics.learner;

import org.jspecify.annotations.NullMarked;

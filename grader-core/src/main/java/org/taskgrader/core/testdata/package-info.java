/**
 * Tests as data that is made and looked at: generators that write inputs, right solutions that say what is expected, and
 * validators that hold inputs against the statement. All of it is for authors: nothing here is run for a learner.
 */
@NullMarked
package org.taskgrader.core.testdata;

import org.jspecify.annotations.NullMarked;

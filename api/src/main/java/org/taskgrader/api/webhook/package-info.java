/**
 * Calls platforms when something of theirs is over, as Standard Webhooks describes it: signed, at least once, again and
 * again for a day if nobody answers.
 */
@NullMarked
package org.taskgrader.api.webhook;

import org.jspecify.annotations.NullMarked;

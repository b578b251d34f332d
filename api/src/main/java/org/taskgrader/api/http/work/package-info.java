/** A learner's own work, as their page or their platform asks for it. */
@NullMarked
package org.taskgrader.api.http.work;

import org.jspecify.annotations.NullMarked;

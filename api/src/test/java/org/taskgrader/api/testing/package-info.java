/** What the tests of this module share: an exercise with secrets, a sandbox that follows a script, the published contract. */
@NullMarked
package org.taskgrader.api.testing;

import org.jspecify.annotations.NullMarked;

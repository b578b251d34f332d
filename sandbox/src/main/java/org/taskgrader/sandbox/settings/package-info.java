/** What an operator can set, checked and with messages that name the setting. */
@NullMarked
package org.taskgrader.sandbox.settings;

import org.jspecify.annotations.NullMarked;

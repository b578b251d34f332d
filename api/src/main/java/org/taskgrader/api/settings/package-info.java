/** What an operator can set: each as a property, or as an environment variable of the same name in capitals. */
@NullMarked
package org.taskgrader.api.settings;

import org.jspecify.annotations.NullMarked;

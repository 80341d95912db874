/** What all HTTP answers share: how a failure is said, security headers, limits, and the two static faces. */
@NullMarked
package org.linjuli.platform.web;

import org.jspecify.annotations.NullMarked;

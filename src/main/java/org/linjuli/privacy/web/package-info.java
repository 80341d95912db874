/** One's own data, and the privacy office, over HTTP. */
@NullMarked
package org.linjuli.privacy.web;

import org.jspecify.annotations.NullMarked;

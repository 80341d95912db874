/** Topics over HTTP. */
@NullMarked
package org.linjuli.deliberation.web;

import org.jspecify.annotations.NullMarked;

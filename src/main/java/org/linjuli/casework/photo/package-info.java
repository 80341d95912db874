/**
 * Photos of requests: takes what a phone sends, keeps a clean copy of it without the place and the device that took
 * it, and shows it to whoever may see the request.
 */
@NullMarked
package org.linjuli.casework.photo;

import org.jspecify.annotations.NullMarked;

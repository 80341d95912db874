/**
 * Photos of requests and projects: takes what a phone sends, keeps a clean copy of it without the place and the device that took
 * it, and shows it to whoever may see what it shows.
 */
@NamedInterface("photo")
@NullMarked
package org.linjuli.casework.photo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

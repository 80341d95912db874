/** Seals personal fields before they reach the database, and finds them again by a blind index. */
@NullMarked
@NamedInterface("cipher")
package org.linjuli.identity.cipher;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

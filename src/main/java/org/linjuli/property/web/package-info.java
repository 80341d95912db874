/** Policies of compounds over HTTP. */
@NullMarked
package org.linjuli.property.web;

import org.jspecify.annotations.NullMarked;

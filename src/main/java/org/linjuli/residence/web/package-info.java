/** Homes and households over HTTP. */
@NullMarked
package org.linjuli.residence.web;

import org.jspecify.annotations.NullMarked;

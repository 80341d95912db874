/** Where things are and how the map is cut, over HTTP. */
@NullMarked
package org.linjuli.territory.web;

import org.jspecify.annotations.NullMarked;

/** Led projects over HTTP. */
@NullMarked
package org.linjuli.project.web;

import org.jspecify.annotations.NullMarked;

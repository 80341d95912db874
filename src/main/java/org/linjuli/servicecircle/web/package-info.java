/** Stations and their circles over HTTP. */
@NullMarked
package org.linjuli.servicecircle.web;

import org.jspecify.annotations.NullMarked;

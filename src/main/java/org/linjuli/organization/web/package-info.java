/** How clients speak with the organization. */
@NullMarked
package org.linjuli.organization.web;

import org.jspecify.annotations.NullMarked;

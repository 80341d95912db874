/** My notices, and the messages that went out, over HTTP. */
@NullMarked
package org.linjuli.channel.web;

import org.jspecify.annotations.NullMarked;

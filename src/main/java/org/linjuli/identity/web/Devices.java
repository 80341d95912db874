package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.linjuli.identity.Device;
import org.springframework.http.HttpHeaders;

/** What a request tells of the device it comes from. */
final class Devices {

    private Devices() {}

    static Device of(HttpServletRequest request) {
        return new Device(
                Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse(""), request.getRemoteAddr());
    }
}

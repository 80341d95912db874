package org.linjuli.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks only those routes in full whose beginning fits. Spring tries the pattern of each route with a variable on each
 * request, one after the other; with hundreds of routes that was an eighth of what a request cost.
 */
final class RoutesByBeginning extends RequestMappingHandlerMapping {

    /** What the paths of a route begin with, up to the first part that may vary; one for each of its patterns. */
    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        var path = ServletRequestPathUtils.getParsedRequestPath(request)
                .pathWithinApplication()
                .value();
        if (path.indexOf('%') >= 0) {
            // A letter may be written in another way; then only the pattern itself can tell.
            return super.getMatchingMapping(route, request);
        }
        for (var beginning : beginnings.computeIfAbsent(route, RoutesByBeginning::of)) {
            if (path.startsWith(beginning)) {
                return super.getMatchingMapping(route, request);
            }
        }
        return null;
    }

    private static List<String> of(RequestMappingInfo route) {
        return route.getPatternValues().stream().map(RoutesByBeginning::literal).toList();
    }

    private static String literal(String pattern) {
        int length = 0;
        while (length < pattern.length() && "{*?".indexOf(pattern.charAt(length)) < 0) {
            length++;
        }
        // A slash before what may be missing may be missing too.
        boolean endsBefore = length < pattern.length() && length > 0 && pattern.charAt(length - 1) == '/';
        return pattern.substring(0, endsBefore ? length - 1 : length);
    }
}

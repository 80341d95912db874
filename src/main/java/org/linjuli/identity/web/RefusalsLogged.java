package org.linjuli.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.linjuli.identity.Acting;
import org.linjuli.identity.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whoever tries what they may not do is written down, by the route and not by what was sent. */
@Component
class RefusalsLogged implements HandlerInterceptor, WebMvcConfigurer {

    private final Refusals refusals;

    RefusalsLogged(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (response.getStatus() == HttpStatus.FORBIDDEN.value()
                && authentication != null
                && authentication.getPrincipal() instanceof Acting acting) {
            refusals.note(
                    acting.actor(),
                    request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        }
    }
}

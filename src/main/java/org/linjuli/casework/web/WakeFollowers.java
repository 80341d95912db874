package org.linjuli.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.linjuli.casework.RequestFeed;
import org.linjuli.follower.Followers;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wakes those who follow requests once somebody's change is answered, so that nobody has to wait for their next look. */
@Component
class WakeFollowers implements HandlerInterceptor, WebMvcConfigurer {

    private final Followers followers;
    private final RequestFeed feed;

    WakeFollowers(Followers followers, RequestFeed feed) {
        this.followers = followers;
        this.feed = feed;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/v1/requests/**", "/api/v1/requests", "/api/v1/assists/**");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        if (request.getMethod().equals("POST")) {
            followers.wake(feed.name());
        }
    }
}

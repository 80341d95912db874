package org.linjuli.platform.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** What every HTTP answer shares; the modules' own controllers need nothing of it but to throw. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({WebProperties.class, RateProperties.class})
@Import({ProblemAdvice.class, LastResort.class, PhonePage.class})
class WebConfiguration {

    private static final String API = "/api/*";

    private static final Set<MediaType> OTHER_FORMS = Set.of(MediaType.APPLICATION_YAML, MediaType.APPLICATION_CBOR);

    /** Spring Security's filter stands at -100. */
    private static final int AFTER_SECURITY = -90;

    @Bean
    WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RoutesByBeginning();
            }
        };
    }

    /**
     * What comes in and goes out is JSON, text or a file. Libraries bring other forms along, in which a body would pass by
     * {@link PlainText} and whatever else we check of JSON.
     */
    @Bean
    ServerHttpMessageConvertersCustomizer noOtherForms() {
        return converters -> converters.configureMessageConvertersList(
                all -> all.removeIf(one -> one.getSupportedMediaTypes().stream().anyMatch(OTHER_FORMS::contains)));
    }

    @Bean
    PlainText plainText() {
        return new PlainText();
    }

    @Bean
    Faces faces(WebProperties properties) {
        return new Faces(properties.faces());
    }

    @Bean
    ProblemAnswer problemAnswer(JsonMapper json) {
        return new ProblemAnswer(json);
    }

    @Bean
    FilterRegistrationBean<RouteTimer> routeTimer(MeterRegistry meters) {
        var registration = new FilterRegistrationBean<>(new RouteTimer(meters));
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(WebProperties properties, ProblemAnswer answer) {
        var filter = new BodyLimitFilter(properties.maxBody().toBytes(), answer);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RateFilter.OfAddress> addressRate(RateProperties rates, Clock clock, ProblemAnswer answer) {
        var all = new RateLimit(rates.addressPerMinute(), rates.addressBurst(), rates.remembered(), clock);
        var registration = new FilterRegistrationBean<>(new RateFilter.OfAddress(all, answer));
        registration.addUrlPatterns(API);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RateFilter.OfAccount> accountRate(RateProperties rates, Clock clock, ProblemAnswer answer) {
        var all = new RateLimit(rates.accountPerMinute(), rates.accountBurst(), rates.remembered(), clock);
        var expensive = new RateLimit(
                rates.expensivePerMinute(), Math.max(1, rates.expensivePerMinute()), rates.remembered(), clock);
        var registration = new FilterRegistrationBean<>(new RateFilter.OfAccount(all, expensive, answer));
        registration.addUrlPatterns(API);
        registration.setOrder(AFTER_SECURITY);
        return registration;
    }

    /** Refuses NUL and half surrogate pairs in parameters, as {@link PlainText} does in JSON. */
    @Bean
    StrictHttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || PlainText.isPlain(value));
        return firewall;
    }

    /** What Tomcat refuses before it knows an application for it. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> malformedAddresses() {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** Applied to every filter chain: headers, and refusals said as problems. */
    @Bean
    Customizer<HttpSecurity> headersAndRefusals(WebProperties properties, ProblemAnswer answer) {
        return security -> security.headers(new SecurityHeaders(properties.imageHosts())::apply)
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(answer).accessDeniedHandler(answer));
    }
}

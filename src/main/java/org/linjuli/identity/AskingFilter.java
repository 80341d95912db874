package org.linjuli.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.linjuli.shared.Asker;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks the database as whoever sent the request. After Spring Security, which knows by then where to look that up. */
@Component
@Order(AskingFilter.AFTER_SECURITY)
class AskingFilter extends OncePerRequestFilter {

    static final int AFTER_SECURITY = -80;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var asker = SingletonSupplier.of(() -> Asker.of(CurrentActorResolver.now()));
        try {
            Asker.ask(asker::obtain, () -> {
                chain.doFilter(request, response);
                return response;
            });
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }
}

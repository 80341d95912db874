package org.linjuli.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.linjuli.shared.Asker;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Tells Spring Security who asks, by the session cookie or the token of a client. Sessions are opened by {@link SignIn} alone, never saved here. */
@Component
class SessionContexts implements SecurityContextRepository {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;
    private final ClientTokens tokens;

    SessionContexts(Sessions sessions, ClientTokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnDemand(() -> read(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // Nothing to save: a session begins and ends by the session resource.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return SessionCookie.read(request).flatMap(sessions::find).isPresent();
    }

    private SecurityContext read(HttpServletRequest request) {
        return Asker.PRODUCT.ask(() -> lookUp(request));
    }

    /** Whoever shows a token asks as its client, whatever cookies come along. */
    private SecurityContext lookUp(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown != null && shown.startsWith(BEARER)) {
            return SessionToken.parse(shown.substring(BEARER.length()))
                    .flatMap(tokens::find)
                    .map(client -> context(new ClientAccess(client), ClientAccess.AUTHORITY))
                    .orElseGet(SecurityContextHolder::createEmptyContext);
        }
        return SessionCookie.read(request)
                .flatMap(sessions::find)
                .map(session -> context(session, session.standing().name()))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    private static SecurityContext context(Acting who, String authority) {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(
                who, null, List.of(new SimpleGrantedAuthority(authority))));
    }

    /** Reads at the first need and once, so that what is public costs nothing. */
    private static final class OnDemand implements DeferredSecurityContext {

        private final java.util.function.Supplier<SecurityContext> read;
        private @org.jspecify.annotations.Nullable SecurityContext context;

        OnDemand(java.util.function.Supplier<SecurityContext> read) {
            this.read = read;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                context = read.get();
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return context != null && context.getAuthentication() == null;
        }
    }
}

package vn.hotline.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hotline.platform.security.ApiClient;
import vn.hotline.platform.security.ApiScope;

class ScopesTest {

    private static final RequiresScope READ = annotation("read", String.class);

    @Test
    void everyMethodThatCanBeCalledNamesItsScope() {
        List<JavaMethod> callable = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.hotline").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::getMethods)
                        .flatMap(Set::stream)
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .toList();

        assertThat(callable).isNotEmpty().allMatch(method -> method.isAnnotatedWith(RequiresScope.class));
    }

    @Test
    void withoutAKnownTokenTheAnswerIsAChallenge() {
        assertThat(refused(READ, null, false).getType()).isEqualTo(ProblemType.UNAUTHORIZED);
        assertThat(refused(READ, null, false).getChallenge()).isEqualTo("Bearer realm=\"hotline\"");
        assertThat(refused(READ, null, true).getChallenge()).contains("invalid_token");
    }

    @Test
    void aTokenWithoutTheScopeIsForbidden() {
        ProblemException refused = refused(READ, client(ApiScope.CONTACTS_WRITE), true);
        assertThat(refused.getType()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refused.getChallenge()).contains("insufficient_scope").contains("contacts:read");
    }

    @Test
    void aMethodThatNamesNoScopeIsForbiddenToAll() {
        assertThat(refused((RequiresScope) null, client(ApiScope.values()), true)
                        .getType())
                .isEqualTo(ProblemType.FORBIDDEN);
    }

    @Test
    void theScopeOpensTheMethod() {
        assertThatCode(() -> ScopeFilter.check(READ, client(ApiScope.CONTACTS_READ), true))
                .doesNotThrowAnyException();
    }

    private static ProblemException refused(RequiresScope needed, ApiClient client, boolean tokenSent) {
        return catchThrowableOfType(ProblemException.class, () -> ScopeFilter.check(needed, client, tokenSent));
    }

    private static ApiClient client(ApiScope... scopes) {
        return new ApiClient("test", new byte[32], Set.of(scopes), 1, Instant.EPOCH);
    }

    private static RequiresScope annotation(String method, Class<?>... parameters) {
        try {
            return ContactsResource.class.getMethod(method, parameters).getAnnotation(RequiresScope.class);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }
}

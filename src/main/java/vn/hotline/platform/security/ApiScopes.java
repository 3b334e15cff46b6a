package vn.hotline.platform.security;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Stored by their codes, separated by blanks, as in an OAuth scope. */
@Converter
public class ApiScopes implements AttributeConverter<Set<ApiScope>, String> {

    @Override
    public String convertToDatabaseColumn(Set<ApiScope> scopes) {
        return scopes.stream().map(ApiScope::getCode).sorted().collect(Collectors.joining(" "));
    }

    @Override
    public Set<ApiScope> convertToEntityAttribute(String codes) {
        Set<String> given = Set.of(codes.split(" "));
        return Arrays.stream(ApiScope.values())
                .filter(scope -> given.contains(scope.getCode()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

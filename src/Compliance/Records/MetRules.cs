using FluentValidation;

namespace Compliance.Records;

/// <summary>A validator that can tell at little cost that it has nothing to report: nearly every record of a batch meets every rule.</summary>
internal abstract class MetRules<T> : AbstractValidator<T>
{
    private readonly List<Func<T, bool>> _rules = [];

    /// <summary>Whether every rule is met; otherwise <see cref="AbstractValidator{T}.Validate(T)"/> tells which is not.</summary>
    public bool AreMet(T value)
    {
        foreach (var rule in _rules)
        {
            if (!rule(value))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds a rule.</summary>
    protected IRuleBuilderOptions<T, T> Rule(Func<T, bool> isMet)
    {
        _rules.Add(isMet);
        return RuleFor(value => value).Must(isMet);
    }
}

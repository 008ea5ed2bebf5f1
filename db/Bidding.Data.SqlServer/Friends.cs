using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Bidding.Data.Tests")]
